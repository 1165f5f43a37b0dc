/**
 * Which stories are copies of one another, and which incident a story reports. Works on the
 * contract's records; no broker, no clock: the same stories in the same order always give the same
 * ids and states.
 */
@NullMarked
package org.tensionwire.enrich.relate;

import org.jspecify.annotations.NullMarked;
