/** The topics, each one typed constant. */
@NullMarked
package org.tensionwire.schemas.topic;

import org.jspecify.annotations.NullMarked;
