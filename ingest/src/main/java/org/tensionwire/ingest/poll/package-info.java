/**
 * One poll of one feed: when it is due, what it brings, what is remembered. Knows the web as a
 * function and time as a clock; knows no topic.
 */
@NullMarked
package org.tensionwire.ingest.poll;

import org.jspecify.annotations.NullMarked;
