/** Options that several commands share. */
@NullMarked
package org.tensionwire.cli.command.option;

import org.jspecify.annotations.NullMarked;
