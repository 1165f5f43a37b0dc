/** Dead letters as operators handle them: named, shown, and put back where they came from. */
@NullMarked
package org.tensionwire.cli.dlq;

import org.jspecify.annotations.NullMarked;
