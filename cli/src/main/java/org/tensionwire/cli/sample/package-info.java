/**
 * The sample web: invented publishers whose feeds and pages appear in their original order,
 * compressed in time, on a local server.
 */
@NullMarked
package org.tensionwire.cli.sample;

import org.jspecify.annotations.NullMarked;
