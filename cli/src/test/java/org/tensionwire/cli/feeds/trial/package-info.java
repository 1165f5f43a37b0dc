/** Trials of feeds that are written here. */
@NullMarked
package org.tensionwire.cli.feeds.trial;

import org.jspecify.annotations.NullMarked;
