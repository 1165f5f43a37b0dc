/**
 * From a page or a feed's fragment to a story in plain text. The only room that knows Jsoup; no
 * broker, no clock.
 */
@NullMarked
package org.tensionwire.enrich.clean;

import org.jspecify.annotations.NullMarked;
