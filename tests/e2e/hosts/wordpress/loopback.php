<?php
// WordPress asks no address of its own machine and no port but 80, 443 and 8080, so that nobody reaches internal hosts
// through it. The story under test is such a host. Nothing else is changed.
$story_port = (int) getenv( 'TEST_STORY_PORT' );
add_filter( 'http_request_host_is_external', '__return_true' );
add_filter( 'http_allowed_safe_ports', fn( $ports ) => array_merge( $ports, array( $story_port ) ) );
