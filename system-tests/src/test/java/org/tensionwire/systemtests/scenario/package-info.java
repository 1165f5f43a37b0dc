/** What the whole wire must survive. */
@NullMarked
package org.tensionwire.systemtests.scenario;

import org.jspecify.annotations.NullMarked;
