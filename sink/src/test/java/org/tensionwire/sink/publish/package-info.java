/** Tests of the public contract as code. */
@NullMarked
package org.tensionwire.sink.publish;

import org.jspecify.annotations.NullMarked;
