/** The file in which operators list their feeds: read, checked, and turned into definitions. */
@NullMarked
package org.tensionwire.cli.feeds;

import org.jspecify.annotations.NullMarked;
