<?php
// Creates the database, installs WordPress and publishes the article that stands on standard input. Prints its address.
$database = new mysqli( 'localhost', 'root', '', '', 0, getenv( 'TEST_DATABASE' ) );
$database->query( 'CREATE DATABASE wordpress' );
define( 'WP_INSTALLING', true );
require __DIR__ . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
add_filter( 'pre_wp_mail', '__return_true' );
wp_install( 'The newsroom', 'editor', 'editor@newsroom.example', false, '', 'password' );
wp_set_current_user( 1 );
$article = array(
	'post_title'   => 'An article',
	'post_status'  => 'publish',
	'post_content' => wp_slash( stream_get_contents( STDIN ) ),
);
$id = wp_insert_post( $article, true );
if ( is_wp_error( $id ) ) {
	fwrite( STDERR, $id->get_error_message() );
	exit( 1 );
}
echo get_permalink( $id );
