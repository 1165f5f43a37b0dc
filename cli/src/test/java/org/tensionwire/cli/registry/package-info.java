/** Tests of the room of the same name. */
@NullMarked
package org.tensionwire.cli.registry;

import org.jspecify.annotations.NullMarked;
