/** Tests of single services on a real broker and registry. */
@NullMarked
package org.tensionwire.cli.rooms;

import org.jspecify.annotations.NullMarked;
