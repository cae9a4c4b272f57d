"""The models as SimPy and as Ciw are told them.

A model is a function from a seed to what one replication observed: a dictionary from the key of a
quantity to a list of observations in minutes, or of zeros and ones for a share, or to one number
for a rate per day.
"""
