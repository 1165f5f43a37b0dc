/** Tests of the topics and their documentation. */
@NullMarked
package org.tensionwire.schemas.topic;

import org.jspecify.annotations.NullMarked;
