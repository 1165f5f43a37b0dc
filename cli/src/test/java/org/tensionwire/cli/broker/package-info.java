/** Tests of the room of the same name. */
@NullMarked
package org.tensionwire.cli.broker;

import org.jspecify.annotations.NullMarked;
