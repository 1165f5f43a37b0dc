/** What binds the whole house: which room may know what. */
@NullMarked
package org.tensionwire.cli.house;

import org.jspecify.annotations.NullMarked;
