/** Tests of the promises that the schemas make. */
@NullMarked
package org.tensionwire.schemas.contract;

import org.jspecify.annotations.NullMarked;
