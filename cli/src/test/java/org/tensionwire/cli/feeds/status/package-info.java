/** Verdicts on invented states. */
@NullMarked
package org.tensionwire.cli.feeds.status;

import org.jspecify.annotations.NullMarked;
