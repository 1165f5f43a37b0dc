/**
 * A small invented web: generated stories in feeds that grow while they are polled, and the truth
 * about what they listed.
 */
@NullMarked
package org.tensionwire.systemtests.feeds;

import org.jspecify.annotations.NullMarked;
