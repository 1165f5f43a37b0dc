/** Tests of the room of the same name. */
@NullMarked
package org.tensionwire.cli.health;

import org.jspecify.annotations.NullMarked;
