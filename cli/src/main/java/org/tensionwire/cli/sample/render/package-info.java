/**
 * Turns sample stories into feed documents and article pages, defects included; pure, without a
 * server or a clock.
 */
@NullMarked
package org.tensionwire.cli.sample.render;

import org.jspecify.annotations.NullMarked;
