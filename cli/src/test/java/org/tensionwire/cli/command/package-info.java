/** Tests of the room of the same name. */
@NullMarked
package org.tensionwire.cli.command;

import org.jspecify.annotations.NullMarked;
