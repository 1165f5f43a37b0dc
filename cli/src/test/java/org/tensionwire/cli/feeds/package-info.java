/** Tests of the room of the same name. */
@NullMarked
package org.tensionwire.cli.feeds;

import org.jspecify.annotations.NullMarked;
