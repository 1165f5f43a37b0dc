/**
 * WebSub, the subscriber's side: what hub a feed offers, when to subscribe, what to answer a hub. A
 * push brings nothing in; it only makes its feed due.
 */
@NullMarked
package org.tensionwire.ingest.push;

import org.jspecify.annotations.NullMarked;
