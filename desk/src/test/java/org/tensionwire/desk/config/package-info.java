/** Tests of what the desk is told. */
@NullMarked
package org.tensionwire.desk.config;

import org.jspecify.annotations.NullMarked;
