/** What the desk keeps and how it shows it, as text. Pure. */
@NullMarked
package org.tensionwire.desk.view;

import org.jspecify.annotations.NullMarked;
