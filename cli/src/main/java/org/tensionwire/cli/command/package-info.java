/** The commands of {@code tensionwire}, one class each: options in, lines and an exit code out. */
@NullMarked
package org.tensionwire.cli.command;

import org.jspecify.annotations.NullMarked;
