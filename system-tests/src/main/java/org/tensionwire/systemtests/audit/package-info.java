/**
 * An independent reader of the wire, which compares what was listed with what came out, both ways.
 */
@NullMarked
package org.tensionwire.systemtests.audit;

import org.jspecify.annotations.NullMarked;
