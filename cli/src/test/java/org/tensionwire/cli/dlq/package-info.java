/** Tests of the room of the same name. */
@NullMarked
package org.tensionwire.cli.dlq;

import org.jspecify.annotations.NullMarked;
