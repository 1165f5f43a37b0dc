/** What the reports of an incident add up to: its state, as the contract has it. */
@NullMarked
package org.tensionwire.enrich.relate.incident;

import org.jspecify.annotations.NullMarked;
