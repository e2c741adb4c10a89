<?php
// The configuration of a WordPress that lives as long as a test. The test sets the environment.
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:' . getenv( 'TEST_DATABASE' ) );
define( 'WP_HOME', getenv( 'TEST_HOME' ) );
define( 'WP_SITEURL', getenv( 'TEST_HOME' ) );
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
$table_prefix = 'wp_';
require ABSPATH . 'wp-settings.php';
