/** How a feed fares, read from its state: verdicts, clocks and the next poll. Pure. */
@NullMarked
package org.tensionwire.cli.feeds.status;

import org.jspecify.annotations.NullMarked;
