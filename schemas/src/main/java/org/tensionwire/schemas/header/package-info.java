/** Names of the record headers, so that no writer or reader spells them itself. */
@NullMarked
package org.tensionwire.schemas.header;

import org.jspecify.annotations.NullMarked;
