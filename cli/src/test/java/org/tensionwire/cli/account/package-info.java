/** Tests of the room of the same name. */
@NullMarked
package org.tensionwire.cli.account;

import org.jspecify.annotations.NullMarked;
