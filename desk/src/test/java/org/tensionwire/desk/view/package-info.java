/** Tests of what the desk keeps and shows. */
@NullMarked
package org.tensionwire.desk.view;

import org.jspecify.annotations.NullMarked;
