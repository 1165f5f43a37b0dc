/** Separate processes on loopback: started, watched, killed and cleaned up by handle. */
@NullMarked
package org.tensionwire.systemtests.harness;

import org.jspecify.annotations.NullMarked;
