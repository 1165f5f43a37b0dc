/** Tests of the room of the same name. */
@NullMarked
package org.tensionwire.cli.node;

import org.jspecify.annotations.NullMarked;
