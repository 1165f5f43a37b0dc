/** Which known incident an action of a story reports, if any. */
@NullMarked
package org.tensionwire.enrich.relate.match;

import org.jspecify.annotations.NullMarked;
