/**
 * From a clean story to who did what to whom, with the spans that say so. Pure: no broker, no HTML,
 * no clock.
 */
@NullMarked
package org.tensionwire.enrich.tag;

import org.jspecify.annotations.NullMarked;
