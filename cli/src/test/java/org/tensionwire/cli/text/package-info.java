/** Tests of the room of the same name. */
@NullMarked
package org.tensionwire.cli.text;

import org.jspecify.annotations.NullMarked;
