/** Measures the wire as separate processes on one machine; docs/benchmarks.md keeps the results. */
@NullMarked
package org.tensionwire.bench;

import org.jspecify.annotations.NullMarked;
