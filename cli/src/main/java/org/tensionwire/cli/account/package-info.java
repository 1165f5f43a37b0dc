/** The sums: what went into the wire, and what became of it. */
@NullMarked
package org.tensionwire.cli.account;

import org.jspecify.annotations.NullMarked;
