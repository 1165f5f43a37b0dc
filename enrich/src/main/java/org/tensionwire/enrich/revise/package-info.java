/**
 * What a new sight of a known story is worth: nothing, a revision, a correction or a withdrawal.
 * Pure: no broker, no clock.
 */
@NullMarked
package org.tensionwire.enrich.revise;

import org.jspecify.annotations.NullMarked;
