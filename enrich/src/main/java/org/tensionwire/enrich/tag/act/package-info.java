/** Actions: which words tell of one, who does it to whom, and how sure the text is. */
@NullMarked
package org.tensionwire.enrich.tag.act;

import org.jspecify.annotations.NullMarked;
