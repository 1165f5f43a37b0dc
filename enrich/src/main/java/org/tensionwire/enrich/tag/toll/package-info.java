/** Numbers of killed and injured. */
@NullMarked
package org.tensionwire.enrich.tag.toll;

import org.jspecify.annotations.NullMarked;
