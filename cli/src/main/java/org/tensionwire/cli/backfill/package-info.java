/** Tagging the past by other rules: what is planned, what came of it. */
@NullMarked
package org.tensionwire.cli.backfill;

import org.jspecify.annotations.NullMarked;
