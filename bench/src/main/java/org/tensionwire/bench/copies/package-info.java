/** How well copies are found, told on made ones, and what finding them costs. */
@NullMarked
package org.tensionwire.bench.copies;

import org.jspecify.annotations.NullMarked;
