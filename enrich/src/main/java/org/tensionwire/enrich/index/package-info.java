/**
 * The tension index: what the state of incidents and the number of monitored stories come to. No
 * broker, no clock, no chance: the same incidents and counts always give the same readings.
 */
@NullMarked
package org.tensionwire.enrich.index;

import org.jspecify.annotations.NullMarked;
