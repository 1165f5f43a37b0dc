/** Tests of the serde and of the registry's client. */
@NullMarked
package org.tensionwire.schemas.serde;

import org.jspecify.annotations.NullMarked;
