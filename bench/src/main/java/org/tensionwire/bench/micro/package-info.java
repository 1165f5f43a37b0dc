/** Speed of single steps, measured by JMH: {@code bench/run micro}. */
@NullMarked
package org.tensionwire.bench.micro;

import org.jspecify.annotations.NullMarked;
